package io.startier;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the application. */
@SpringBootApplication
@EnableScheduling
public class StarTier {

    public static void main(String[] arguments) {
        SpringApplication.run(StarTier.class, arguments);
    }
}
