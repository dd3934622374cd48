package io.startier.testing;

import static org.springframework.test.context.TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestExecutionListeners;

/**
 * A test of the whole application without a port, on a fresh database of its Spring context and with a {@link
 * MutableClock}. The build runs it twice, on H2 and on PostgreSQL.
 *
 * <p>Contexts are cached, but each test class finds the database as the migrations leave it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@Tag("database")
@SpringBootTest
@AutoConfigureMockMvc
@Import({TestDatabase.class, TestClock.class})
@TestExecutionListeners(
        listeners = {ClockReset.class, CleanSlate.class},
        mergeMode = MERGE_WITH_DEFAULTS)
public @interface ApplicationTest {}
