package io.startier.customer.people;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Always within one customer, which its caller has the right to. */
interface ContactRecords extends Repository<Contact, Long> {

    Contact save(Contact contact);

    void delete(Contact contact);

    Optional<Contact> findByIdAndCustomerId(long id, long customerId);

    Optional<Contact> findByCustomerIdAndName(long customerId, String name);

    List<Contact> findByCustomerIdOrderByNameAscIdAsc(long customerId);

    long countByCustomerId(long customerId);
}
