package dev.roster.examples.boot;

import dev.roster.failure.Refused;
import java.util.NoSuchElementException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AccountStatusException;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Says why something was not done, in a sentence for the person who wanted it. */
@ControllerAdvice
final class Refusals {

    @ExceptionHandler
    ModelAndView refused(Refused refused) {
        return page(HttpStatus.UNPROCESSABLE_CONTENT, refused.refusal().message());
    }

    @ExceptionHandler
    ModelAndView notPermitted(AuthorizationDeniedException denied) {
        return page(
                HttpStatus.FORBIDDEN,
                denied.getAuthorizationResult() instanceof May.Answer answer
                        ? answer.decision().sentence()
                        : "You may not do that.");
    }

    @ExceptionHandler
    ModelAndView noWayIn(AccountStatusException closed) {
        return page(HttpStatus.FORBIDDEN, closed.getMessage());
    }

    @ExceptionHandler
    ModelAndView taken(DataIntegrityViolationException taken) {
        return page(HttpStatus.CONFLICT, "There is a project of that name, or it is too long; choose another.");
    }

    @ExceptionHandler
    ModelAndView notThere(NoSuchElementException notThere) {
        return page(HttpStatus.NOT_FOUND, notThere.getMessage());
    }

    private static ModelAndView page(HttpStatus status, String message) {
        ModelAndView page = new ModelAndView("refused", status);
        page.addObject("message", message);
        return page;
    }
}
