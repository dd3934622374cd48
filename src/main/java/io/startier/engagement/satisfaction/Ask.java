package io.startier.engagement.satisfaction;

/**
 * Who is to be asked.
 *
 * @param contact an id, or null
 * @param token of the page the form came from, or null: the same form sent twice is one survey
 */
record Ask(Long contact, String language, String token) {}
