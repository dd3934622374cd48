package io.startier.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nothing is lost and nothing comes twice when the application is killed between the commit and the mail (row X6). It starts
 * the whole application twice, which takes too long for every build: {@code ./mvnw test -Dtest=KilledNodeCheck}. What a
 * dead node leaves behind is tested in every build by {@link MailTests}.
 */
class KilledNodeCheck {

    private static final int MILLIS = 240_000;

    @TempDir
    private Path folder;

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void nothingGoesOn() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void eachMailComesExactlyOnceAfterAKill() throws Exception {
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            silent.setSoTimeout(MILLIS);
            var killed = start("killed", silent.getLocalPort());
            silent.accept();
            killed.destroyForcibly().waitFor();
        }
        int waiting = count("state = 'WAITING'");
        assertThat(count("attempts = 1")).as("taken by the killed node").isEqualTo(1);
        assertThat(waiting).isGreaterThan(1).isEqualTo(count("1 = 1"));

        assertThat(messageIds(waiting)).doesNotHaveDuplicates().hasSize(waiting);
        assertThat(count("state = 'SENT'")).isEqualTo(waiting).isEqualTo(count("1 = 1"));
    }

    /** Of what arrives once the application runs again. */
    private List<String> messageIds(int expected) throws Exception {
        var postOffice = new GreenMail(ServerSetup.SMTP.dynamicPort());
        postOffice.start();
        try {
            var again = start("again", postOffice.getSmtp().getPort());
            assertThat(postOffice.waitForIncomingEmail(MILLIS, expected)).isTrue();
            again.destroy();
            again.waitFor();
            var ids = new ArrayList<String>();
            for (var mail : postOffice.getReceivedMessages()) {
                ids.add(mail.getMessageID());
            }
            return ids;
        } finally {
            postOffice.stop();
        }
    }

    /** The demonstration company brings the news: proposals that wait for signatures. */
    private Process start(String name, int mailPort) throws IOException {
        var classes = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes") && !entry.endsWith("test-classes" + File.separator))
                .collect(Collectors.joining(File.pathSeparator));
        var log = Redirect.to(folder.resolve(name + ".log").toFile());
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx600m",
                        "-cp",
                        classes,
                        "io.startier.StarTier",
                        "--spring.profiles.active=demonstration",
                        "--server.port=0",
                        "--startier.data-dir=" + folder,
                        "--spring.mail.host=127.0.0.1",
                        "--spring.mail.port=" + mailPort,
                        "--startier.mail.from=crm@example.com",
                        "--startier.notification.sweep=1s",
                        "--startier.notification.lease=1s")
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
        started.add(process);
        return process;
    }

    private int count(String condition) throws SQLException {
        var url = "jdbc:h2:file:" + folder.resolve("startier")
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";
        try (var connection = DriverManager.getConnection(url, "startier", "");
                var rows = connection
                        .createStatement()
                        .executeQuery("select count(*) from notification_delivery where " + condition)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
