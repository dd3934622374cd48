package io.startier.notification;

import java.util.Locale;

/**
 * What a mail says.
 *
 * @param name of whom it is to
 * @param replyTo the address to which answers go, or null for the sender's
 */
public record Letter(String name, Locale language, String subject, String body, String replyTo) {}
