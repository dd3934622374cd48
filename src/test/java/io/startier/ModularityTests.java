package io.startier;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

class ModularityTests {

    private final ApplicationModules modules = ApplicationModules.of(StarTier.class);

    @Test
    void modulesUseOnlyTheNeighboursThatTheyDeclareAndOnlyWhatThoseExport() {
        modules.verify();
    }

    /** Diagrams and tables for whoever wants to look: {@code -Dstartier.draw=true}, into target/spring-modulith-docs. */
    @Test
    @EnabledIfSystemProperty(named = "startier.draw", matches = "true")
    void theModulesCanBeDrawn() {
        new Documenter(modules).writeDocumentation();
    }
}
