package io.startier.account;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Teams extends Repository<Team, Long> {

    Team save(Team team);

    Optional<Team> findById(Long id);

    Optional<Team> findByCode(String code);

    List<Team> findByOrderByName();
}
