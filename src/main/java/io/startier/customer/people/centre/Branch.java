package io.startier.customer.people.centre;

import io.startier.customer.people.Contacts.Person;
import java.util.List;

/** A person with those who report to them. */
record Branch(Person person, List<Branch> reports) {}
