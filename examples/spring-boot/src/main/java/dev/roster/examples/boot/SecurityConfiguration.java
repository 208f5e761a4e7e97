package dev.roster.examples.boot;

import dev.roster.Roster;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Whoever has signed in may ask for any page; what is done there, {@link May} guards. CSRF protection is on, as it comes. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class SecurityConfiguration {

    @Bean
    SecurityFilterChain pages(
            HttpSecurity http, RosterSignIn signIn, Roster roster, Entrance entrance, CurrentSession session) {
        return http.authenticationProvider(signIn)
                .authorizeHttpRequests(
                        requests -> requests.requestMatchers("/login", "/join/*", "/actuator/**", "/error")
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .formLogin(form -> form.loginPage("/login"))
                .addFilterBefore(new SessionFilter(roster, entrance, session), AuthorizationFilter.class)
                // The address of a join page is a secret.
                .headers(headers -> headers.referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER)))
                .build();
    }
}
