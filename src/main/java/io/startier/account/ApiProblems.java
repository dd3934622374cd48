package io.startier.account;

import io.startier.shared.Messages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What the API's door says: 401 without a valid token or password, 429 when there were too many wrong ones. */
@Component
class ApiProblems implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final Messages messages;
    private final JsonMapper json;

    ApiProblems(Messages messages, JsonMapper json) {
        this.messages = messages;
        this.json = json;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        if (refusal instanceof LockedException) {
            response.setHeader("Retry-After", "900");
            write(response, HttpStatus.TOO_MANY_REQUESTS, "error.429");
        } else {
            response.setHeader("WWW-Authenticate", "Bearer");
            write(response, HttpStatus.UNAUTHORIZED, "error.401");
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException {
        write(response, HttpStatus.FORBIDDEN, "error.403");
    }

    private void write(HttpServletResponse response, HttpStatus status, String key) throws IOException {
        var problem = ProblemDetail.forStatusAndDetail(status, messages.of(key + ".detail"));
        problem.setTitle(messages.of(key + ".title"));
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(json.writeValueAsString(problem));
    }
}
