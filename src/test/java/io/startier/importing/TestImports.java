package io.startier.importing;

import io.startier.account.CurrentUser;
import io.startier.account.TestPeople;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;

/** Imports that run on the test's own thread. */
@Component
class TestImports {

    private final Imports imports;
    private final ImportJobs jobs;
    private final ImportRun run;
    private final TestPeople people;

    TestImports(Imports imports, ImportJobs jobs, ImportRun run, TestPeople people) {
        this.imports = imports;
        this.jobs = jobs;
        this.run = run;
        this.people = people;
    }

    ImportJob all(String username, Kind kind, String text) {
        return run(username, kind, ImportMode.ALL, text);
    }

    ImportJob valid(String username, Kind kind, String text) {
        return run(username, kind, ImportMode.VALID, text);
    }

    private ImportJob run(String username, Kind kind, ImportMode mode, String text) {
        var user = people.current(username);
        return execute(username, taken(upload(user, kind, text), mode));
    }

    ImportJob execute(String username, ImportJob taken) {
        run.execute(taken, people.current(username));
        return jobs.require(taken.id());
    }

    ImportJob upload(CurrentUser user, Kind kind, String text) {
        return imports.upload("test.csv", text.getBytes(StandardCharsets.UTF_8), kind, user);
    }

    /** @param address of its page */
    ImportJob job(String address) {
        return jobs.require(Long.parseLong(address.substring(address.lastIndexOf('/') + 1)));
    }

    /** As a worker has taken it. */
    ImportJob taken(ImportJob job, ImportMode mode) {
        jobs.take(job.id(), mode, "test");
        return jobs.require(job.id());
    }

    void undo(String username, ImportJob job) {
        imports.undo(job, people.current(username));
    }

    /** Inserted, updated, unchanged, rejected. */
    static String counts(ImportJob job) {
        return job.status() + " +" + job.inserted() + " ~" + job.updated() + " =" + job.unchanged() + " -"
                + job.rejected();
    }
}
