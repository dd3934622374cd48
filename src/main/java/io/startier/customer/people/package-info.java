/** The people at a customer: who they are, what part they play when their company buys, and how we stand with them. */
@NamedInterface("people")
package io.startier.customer.people;

import org.springframework.modulith.NamedInterface;
