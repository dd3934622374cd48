package io.startier.account;

import io.startier.shared.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets a call through only when the handler says that the caller's role may; says nothing means nobody. */
class AccessInterceptor implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && isOurs(method)
                && !mayCall(method, CurrentUserFilter.of(request))) {
            throw new Refused("error.403.detail");
        }
        return true;
    }

    static Allowed ruleOf(HandlerMethod method) {
        var onMethod = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), Allowed.class);
        return onMethod != null
                ? onMethod
                : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Allowed.class);
    }

    private static boolean isOurs(HandlerMethod method) {
        return method.getBeanType().getPackageName().startsWith("io.startier");
    }

    private static boolean mayCall(HandlerMethod method, CurrentUser user) {
        var rule = ruleOf(method);
        if (rule == null) {
            return false;
        }
        return rule.anonymous() || (user != null && (rule.everyone() || user.hasAny(rule.value())));
    }
}
