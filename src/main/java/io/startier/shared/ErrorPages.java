package io.startier.shared;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;

/** One exception, one answer: a page for people, an RFC 9457 problem for programs (row X5). */
@ControllerAdvice
class ErrorPages {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

    private static final Set<Integer> SPOKEN = Set.of(400, 403, 404, 405, 409, 410, 413, 415, 422, 429, 500, 503);

    private final Messages messages;

    ErrorPages(Messages messages) {
        this.messages = messages;
    }

    @ExceptionHandler
    Object notFound(NotFound absent, HttpServletRequest request, HttpServletResponse response) {
        noteDenied(HttpStatus.NOT_FOUND, request);
        return answer(HttpStatus.NOT_FOUND, messages.of("error.404.detail"), List.of(), request, response);
    }

    @ExceptionHandler
    Object refused(Refused refused, HttpServletRequest request, HttpServletResponse response) {
        noteDenied(HttpStatus.FORBIDDEN, request);
        return answer(HttpStatus.FORBIDDEN, messages.of(refused), List.of(), request, response);
    }

    @ExceptionHandler
    Object conflict(Conflict conflict, HttpServletRequest request, HttpServletResponse response) {
        return answer(HttpStatus.CONFLICT, messages.of(conflict), List.of(), request, response);
    }

    @ExceptionHandler
    Object gone(Gone gone, HttpServletRequest request, HttpServletResponse response) {
        return answer(HttpStatus.GONE, messages.of(gone), List.of(), request, response);
    }

    /** Somebody else wrote the same record, or one with the same key, between our reading and our writing. */
    @ExceptionHandler({OptimisticLockingFailureException.class, DuplicateKeyException.class})
    Object lostUpdate(Exception lost, HttpServletRequest request, HttpServletResponse response) {
        return answer(HttpStatus.CONFLICT, messages.of("error.409.detail"), List.of(), request, response);
    }

    @ExceptionHandler
    Object invalid(Invalid invalid, HttpServletRequest request, HttpServletResponse response) {
        var fields = invalid.fields().stream()
                .map(field -> fieldError(field.field(), messages.of(field.messageKey(), field.arguments())))
                .toList();
        return answer(HttpStatus.UNPROCESSABLE_CONTENT, messages.of(invalid), fields, request, response);
    }

    @ExceptionHandler
    Object unbindable(BindException unbindable, HttpServletRequest request, HttpServletResponse response) {
        var fields = unbindable.getFieldErrors().stream()
                .map(error -> fieldError(
                        error.getField(),
                        error.isBindingFailure() ? messages.of("error.422.value") : error.getDefaultMessage()))
                .toList();
        return answer(HttpStatus.UNPROCESSABLE_CONTENT, messages.of("error.422.detail"), fields, request, response);
    }

    /** An id that cannot be one names nothing; any other value that cannot be read is the sender's to mend. */
    @ExceptionHandler
    Object unreadable(
            MethodArgumentTypeMismatchException mismatch, HttpServletRequest request, HttpServletResponse response) {
        if (mismatch.getParameter().hasParameterAnnotation(PathVariable.class)) {
            return answer(HttpStatus.NOT_FOUND, messages.of("error.404.detail"), List.of(), request, response);
        }
        var field = fieldError(mismatch.getName(), messages.of("error.422.value"));
        return answer(
                HttpStatus.UNPROCESSABLE_CONTENT, messages.of("error.422.detail"), List.of(field), request, response);
    }

    @ExceptionHandler({HttpMessageNotReadableException.class, RequestRejectedException.class})
    Object malformed(Exception malformed, HttpServletRequest request, HttpServletResponse response) {
        return answer(HttpStatus.BAD_REQUEST, messages.of("error.400.detail"), List.of(), request, response);
    }

    @ExceptionHandler({
        CannotCreateTransactionException.class,
        DataAccessResourceFailureException.class,
        PessimisticLockingFailureException.class
    })
    Object databaseDown(Exception failure, HttpServletRequest request, HttpServletResponse response) {
        LOG.error("The database does not answer", failure);
        response.setHeader("Retry-After", "10");
        return answer(HttpStatus.SERVICE_UNAVAILABLE, messages.of("error.503.detail"), List.of(), request, response);
    }

    @ExceptionHandler
    Object unforeseen(Exception failure, HttpServletRequest request, HttpServletResponse response) {
        if (response.isCommitted()) {
            LOG.info("{} broke off: {}", request.getRequestURI(), failure.toString());
            return null;
        }
        if (failure instanceof ErrorResponse known) {
            known.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
            var status = HttpStatus.valueOf(known.getStatusCode().value());
            return answer(status, spoken(status, "detail"), List.of(), request, response);
        }
        var reference = UUID.randomUUID().toString();
        LOG.error("Unforeseen failure {}", reference, failure);
        return answer(
                HttpStatus.INTERNAL_SERVER_ERROR,
                messages.of("error.500.detail", reference),
                List.of(),
                request,
                response);
    }

    /** The route and not the address, in which somebody could write lines of their own for the log. */
    private static void noteDenied(HttpStatus status, HttpServletRequest request) {
        var route = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        LOG.info("{} for {}: {} {}", status.value(), request.getRemoteUser(), request.getMethod(), route);
    }

    private Object answer(
            HttpStatus status,
            String detail,
            List<Map<String, String>> fields,
            HttpServletRequest request,
            HttpServletResponse response) {
        var title = spoken(status, "title");
        if (request.getRequestURI().startsWith(request.getContextPath() + "/api/")) {
            return problem(status, title, detail, fields, request);
        }
        var page = new ModelAndView("error", Map.of("status", status.value(), "title", title, "detail", detail));
        page.addObject("fields", fields);
        page.setStatus(status);
        return page;
    }

    private String spoken(HttpStatus status, String part) {
        var known = SPOKEN.contains(status.value()) ? String.valueOf(status.value()) : "other";
        return messages.of("error." + known + "." + part);
    }

    private static ResponseEntity<ProblemDetail> problem(
            HttpStatus status,
            String title,
            String detail,
            List<Map<String, String>> fields,
            HttpServletRequest request) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(title);
        problem.setInstance(URI.create(request.getRequestURI()));
        if (!fields.isEmpty()) {
            problem.setProperty("errors", fields);
        }
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static Map<String, String> fieldError(String field, String message) {
        return Map.of("field", field, "message", message);
    }
}
