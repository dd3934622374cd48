package io.startier.account;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The roles that may call a handler. A handler without it (on the method or its class) answers nobody: access is denied by
 * default, and a test fails the build.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Allowed {

    Role[] value() default {};

    /** Every signed-in user, whatever the role. */
    boolean everyone() default false;

    /** Also people who are not signed in. */
    boolean anonymous() default false;
}
