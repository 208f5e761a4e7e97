package dev.roster.port;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.port.HostTransaction.Completion;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CompletionTest {

    @Test
    void who_waits_is_told_even_if_an_error_befalls_another_one() {
        List<Completion> told = new ArrayList<>();
        List<Consumer<Completion>> waiting = List.of(
                told::add,
                completion -> {
                    throw new AssertionError("of a listener");
                },
                completion -> {
                    throw new IllegalStateException("of a listener");
                },
                told::add);

        Completion.COMMITTED.tell(waiting);

        assertThat(told).containsExactly(Completion.COMMITTED, Completion.COMMITTED);
    }
}
