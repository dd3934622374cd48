package io.startier.testing;

import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Puts a {@link MutableClock} before the application's own clock. */
@TestConfiguration(proxyBeanMethods = false)
public class TestClock {

    /** Ticks in microseconds, the finest time that both databases keep. */
    @Bean
    @Primary
    MutableClock mutableClock() {
        return new MutableClock(Clock.tick(Clock.systemDefaultZone(), Duration.ofNanos(1_000)));
    }
}
