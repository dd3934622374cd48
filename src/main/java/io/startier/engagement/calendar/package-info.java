/** One calendar of whatever happens at customers, told by its sources, on pages and as a file to subscribe to (row C5). */
package io.startier.engagement.calendar;
