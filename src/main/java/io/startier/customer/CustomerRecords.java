package io.startier.customer;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Unscoped, and therefore for this module only. */
interface CustomerRecords extends Repository<Customer, Long> {

    Customer save(Customer customer);

    Optional<Customer> findById(Long id);

    Optional<Customer> findByCode(String code);
}
