package io.startier.engagement.visit;

/**
 * Somebody to be met, or who was met.
 *
 * @param contactId null once the contact is gone
 */
record Person(Long contactId, String name) {}
