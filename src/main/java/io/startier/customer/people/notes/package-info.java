/** What is private about a person at a customer: for the owner, the owner's manager and the general managers alone (row C4). */
package io.startier.customer.people.notes;
