package io.startier.notification;

/**
 * A kind of news, contributed as a bean by the module that tells it. The module's message bundle has {@code
 * notification.<code>}, the name of the kind as it stands in everybody's settings, and {@code notification.<code>.title},
 * one line with the arguments of the {@link Notice}.
 *
 * @param code upper-case letters and underscores, at most 60; kept with every notification, so it stands for ever
 * @param byMailAtFirst whether it is also sent by e-mail to those who have not chosen
 */
public record NotificationKind(String code, boolean byMailAtFirst) {

    public NotificationKind {
        if (!code.matches("[A-Z][A-Z_]{0,59}")) {
            throw new IllegalArgumentException("Not a code of a kind: " + code);
        }
    }
}
