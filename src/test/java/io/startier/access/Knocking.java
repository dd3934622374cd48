package io.startier.access;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.nio.charset.StandardCharsets;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.util.UriComponentsBuilder;

/** Sends one request in the name of one caller. */
@TestComponent
class Knocking {

    private final MockMvc mvc;
    private final Records records;
    private final TransactionTemplate transaction;

    Knocking(MockMvc mvc, Records records, TransactionTemplate transaction) {
        this.mvc = mvc;
        this.records = records;
        this.transaction = transaction;
    }

    /** @param detail the status, or what broke */
    record Outcome(Answer answer, String detail) {}

    Outcome at(String route, Rule rule, Caller caller, Records.Known record) {
        try {
            var response =
                    mvc.perform(knock(route, rule, caller, record)).andReturn().getResponse();
            return new Outcome(Answer.of(response), String.valueOf(response.getStatus()));
        } catch (Exception failure) {
            return new Outcome(Answer.BROKEN, failure.toString());
        }
    }

    /** Whoever is let in may change something; it is taken back, so that the next caller finds the same records. */
    Outcome withoutConsequences(String route, Rule rule, Caller caller, Records.Known record) {
        return transaction.execute(status -> {
            status.setRollbackOnly();
            return at(route, rule, caller, record);
        });
    }

    private AbstractMockHttpServletRequestBuilder<?> knock(
            String route, Rule rule, Caller caller, Records.Known record) {
        var method = HttpMethod.valueOf(route.substring(0, route.indexOf(' ')));
        var path = UriComponentsBuilder.fromPath(route.substring(route.indexOf(' ') + 1))
                .buildAndExpand(record.variables())
                .encode()
                .toUri();
        AbstractMockHttpServletRequestBuilder<?> knock =
                rule.content().contains("file=") ? multipart(path) : request(method, path);
        if (rule.content().startsWith("{")) {
            knock.contentType(MediaType.APPLICATION_JSON).content(rule.content());
        } else {
            addParameters(rule.content(), knock);
        }
        if (!path.getPath().startsWith("/api/")) {
            knock.with(csrf());
        }
        if (caller != Caller.ANONYMOUS) {
            knock.with(records.sessionOf(caller));
        }
        return knock;
    }

    private static void addParameters(String content, AbstractMockHttpServletRequestBuilder<?> knock) {
        for (var pair : content.split("&")) {
            var parts = pair.split("=", 2);
            if (knock instanceof MockMultipartHttpServletRequestBuilder upload && parts[0].equals("file")) {
                var lines = parts[1].replace("\\n", "\n").getBytes(StandardCharsets.UTF_8);
                upload.file(new MockMultipartFile("file", "file.csv", "text/csv", lines));
            } else if (!parts[0].isBlank()) {
                knock.param(parts[0], parts.length > 1 ? parts[1] : "");
            }
        }
    }
}
