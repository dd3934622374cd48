package io.startier.customer.people;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Always within one customer, which its caller has the right to. */
interface ContactRecords extends Repository<Contact, Long> {

    Contact save(Contact contact);

    void delete(Contact contact);

    Optional<Contact> findByIdAndCustomerId(long id, long customerId);

    Optional<Contact> findByCustomerIdAndName(long customerId, String name);

    List<Contact> findByCustomerIdOrderByNameAscIdAsc(long customerId);

    /** Two new reporting lines at the same moment could close a circle between them. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Contact c where c.customerId = :customerId order by c.id")
    List<Contact> lockOf(long customerId);

    long countByCustomerId(long customerId);
}
