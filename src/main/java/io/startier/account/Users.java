package io.startier.account;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Users extends Repository<User, Long> {

    User save(User user);

    /** Writes down what was changed so far, of teams too. */
    void flush();

    Optional<User> findById(Long id);

    Optional<User> findByUsername(String username);

    List<User> findByOrderByUsername();

    List<User> findByDemonstrationTrueAndActiveTrueOrderById();

    @Query("select count(u) from User u where u.active and io.startier.account.Role.ADMINISTRATOR member of u.roles"
            + " and (u.passwordHash is not null or u.demonstration)")
    long countAdministrators();

    /** Locked, so that two administrators cannot remove each other at the same time. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select u from User u where u.active and :role member of u.roles order by u.id")
    List<User> lockActiveWith(Role role);
}
