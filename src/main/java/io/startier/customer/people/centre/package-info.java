/** The buying centre of a customer: who reports to whom, which chairs are covered, and who is missing (row C3). */
package io.startier.customer.people.centre;
