package dev.roster.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roster.failure.StorageFailure;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WritePermitTest {

    private final WritePermit permit = new WritePermit(Duration.ofMillis(1));

    @AfterEach
    void forgetInterrupt() {
        Thread.interrupted();
    }

    @Test
    void whoever_waits_too_long_fails() {
        CompletableFuture.runAsync(permit::take).join();

        assertThatThrownBy(permit::take)
                .isInstanceOf(StorageFailure.class)
                .hasMessageContaining("committed or rolled back");
    }

    @Test
    void whoever_would_wait_for_itself_fails_at_once() {
        permit.take();

        assertThatThrownBy(permit::take)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("joining");
    }

    @Test
    void what_one_thread_took_another_one_may_give() {
        CompletableFuture.runAsync(permit::take).join();

        permit.give();

        permit.take();
        permit.give();
        permit.take();
    }

    @Test
    void an_interrupted_thread_fails_and_stays_interrupted() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(permit::take).isInstanceOf(StorageFailure.class);

        assertThat(Thread.interrupted()).isTrue();
    }
}
