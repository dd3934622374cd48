/**
 * Tells people what happened to stars and reviews, and who signs for whom: one class per source, each told in the transaction
 * of what happened (rows A4, A7, X6).
 */
package io.startier.rating.news;
