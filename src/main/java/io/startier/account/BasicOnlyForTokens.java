package io.startier.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** A password opens the API only to make a token; everywhere else it is as if none had been sent. */
class BasicOnlyForTokens extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(isForTokens(request) || !hasBasic(request) ? request : new WithoutPassword(request), response);
    }

    private static boolean isForTokens(HttpServletRequest request) {
        return request.getRequestURI().equals(request.getContextPath() + "/api/tokens");
    }

    private static boolean hasBasic(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.toLowerCase(Locale.ROOT).startsWith("basic ");
    }

    private static final class WithoutPassword extends HttpServletRequestWrapper {

        WithoutPassword(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getHeader(String name) {
            return HttpHeaders.AUTHORIZATION.equalsIgnoreCase(name) ? null : super.getHeader(name);
        }
    }
}
