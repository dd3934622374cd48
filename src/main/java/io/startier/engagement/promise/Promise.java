package io.startier.engagement.promise;

/**
 * What customers of a tier are promised (row G1).
 *
 * @param star 0–5; customers without a star are served like 0 stars
 * @param visitDays how many days may pass between two contacts
 * @param answerHours within how many hours a complaint is answered
 * @param solveDays within how many days a complaint is solved
 */
public record Promise(int star, int visitDays, int answerHours, int solveDays, int version) {}
