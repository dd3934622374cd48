/** Carries notices out of the application after the commit: an outbox, mail and one webhook. */
package io.startier.notification.delivery;
