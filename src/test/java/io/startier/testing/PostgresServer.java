package io.startier.testing;

import io.startier.testing.TestDatabase.Connection;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * The one PostgreSQL server of a test JVM, started when first asked for and gone with the JVM. In this order: the server
 * named by {@code STARTIER_TEST_POSTGRES_URL} (with {@code _USERNAME} and {@code _PASSWORD}; the user must be allowed to
 * create databases), a container where Docker works, the embedded binaries.
 */
class PostgresServer {

    private static final String CONFIGURED = System.getenv("STARTIER_TEST_POSTGRES_URL");

    /* A database that is replaced ends its connections: the pool is to try each one before it lends it. */
    static {
        System.setProperty("com.zaxxer.hikari.aliveBypassWindowMs", "0");
    }

    /* Tables nobody has analysed look large to the planner: it starts further processes to count a few rows. */
    private static final String PARALLEL_WORKERS = "max_parallel_workers_per_gather";

    private static PostgresServer running;

    private final Connection administration;

    private PostgresServer(Connection administration) {
        this.administration = administration;
    }

    static synchronized PostgresServer running() {
        if (running == null) {
            running = new PostgresServer(start());
        }
        return running;
    }

    /** Only a server that outlives this JVM has to be tidied. */
    Connection createDatabase(String name) {
        execute("create database " + name + " template template0 encoding 'UTF8'");
        if (isConfigured()) {
            atExit(() -> execute("drop database if exists " + name + " with (force)"));
        }
        var url = administration.url().replaceFirst("(//[^/]+/)[^?]*", "$1" + name);
        return new Connection(url, administration.user(), administration.password());
    }

    /** A copy of another one takes its place; nobody may be connected to that one. */
    void replaceDatabase(String name, String template) {
        execute("drop database " + name + " with (force)");
        execute("create database " + name + " template " + template);
    }

    private void execute(String sql) {
        try (var connection = DriverManager.getConnection(
                        administration.url(), administration.user(), administration.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("The PostgreSQL server of the tests refused: " + sql, e);
        }
    }

    private static Connection start() {
        if (isConfigured()) {
            return new Connection(
                    CONFIGURED,
                    System.getenv("STARTIER_TEST_POSTGRES_USERNAME"),
                    System.getenv("STARTIER_TEST_POSTGRES_PASSWORD"));
        }
        return dockerWorks() ? startContainer() : startEmbedded();
    }

    private static boolean isConfigured() {
        return CONFIGURED != null && !CONFIGURED.isBlank();
    }

    /** The socket is looked for first: asking for Docker where there is none takes a second and logs an error. */
    private static boolean dockerWorks() {
        return Files.exists(Path.of("/var/run/docker.sock"))
                && DockerClientFactory.instance().isDockerAvailable();
    }

    private static Connection startContainer() {
        var container = new PostgreSQLContainer("postgres:18-alpine");
        container.setCommand("postgres", "-c", "fsync=off", "-c", "max_connections=300", "-c", PARALLEL_WORKERS + "=0");
        container.start();
        return new Connection(container.getJdbcUrl(), container.getUsername(), container.getPassword());
    }

    private static Connection startEmbedded() {
        try {
            var server = EmbeddedPostgres.builder()
                    .setServerConfig(PARALLEL_WORKERS, "0")
                    .start();
            atExit(() -> close(server));
            return new Connection(server.getJdbcUrl("postgres", "postgres"), "postgres", "postgres");
        } catch (IOException e) {
            throw new UncheckedIOException("The embedded PostgreSQL did not start", e);
        }
    }

    private static void close(EmbeddedPostgres server) {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The embedded PostgreSQL did not stop", e);
        }
    }

    private static void atExit(Runnable action) {
        Runtime.getRuntime().addShutdownHook(new Thread(action));
    }
}
