/** Where the people at customers are, from day to day (row C5). */
@NamedInterface("itinerary")
package io.startier.customer.people.itinerary;

import org.springframework.modulith.NamedInterface;
