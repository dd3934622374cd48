package io.startier;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.metaAnnotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import io.startier.account.Allowed;
import jakarta.persistence.Entity;
import java.time.Clock;
import java.util.Calendar;
import java.util.Date;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.RequestMapping;

@AnalyzeClasses(packages = "io.startier", importOptions = DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule dependenciesComeThroughConstructors = NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

    @ArchTest
    static final ArchRule nothingIsPrinted = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule thereIsOneWayToLog = NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

    @ArchTest
    static final ArchRule datesAreThoseOfJavaTime = noClasses()
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Calendar.class)
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(Date.class, java.text.DateFormat.class, java.text.SimpleDateFormat.class);

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses()
            .that()
            .doNotHaveSimpleName("ClockConfiguration")
            .should()
            .callMethodWhere(asksTheMachineForTheTime())
            .because("a date that tests cannot set cannot be tested");

    @ArchTest
    static final ArchRule namesSayWhatAThingIs = noClasses()
            .should()
            .haveNameMatching(".*(Impl|Utils?|Helpers?|Manager)")
            .because("a class that needs such a name is not yet understood");

    @ArchTest
    static final ArchRule controllersBelongToTheirModule =
            classes().that(metaAnnotatedWith(Controller.class)).should().bePackagePrivate();

    @ArchTest
    static final ArchRule controllersLeaveTransactionsToTheModel =
            noClasses().that(metaAnnotatedWith(Controller.class)).should().beAnnotatedWith(Transactional.class);

    @ArchTest
    static final ArchRule handlersLeaveTransactionsToTheModel = noMethods()
            .that()
            .areDeclaredInClassesThat(metaAnnotatedWith(Controller.class))
            .should()
            .beAnnotatedWith(Transactional.class);

    @ArchTest
    static final ArchRule everyHandlerSaysWhoMayCallIt = methods()
            .that(areHandlers())
            .should()
            .beAnnotatedWith(Allowed.class)
            .orShould()
            .beDeclaredInClassesThat(annotatedWith(Allowed.class));

    @ArchTest
    static final ArchRule entitiesStayInTheirModule =
            classes().that().areAnnotatedWith(Entity.class).should().notBePublic();

    @ArchTest
    static final ArchRule repositoriesStayInTheirModule =
            classes().that().areAssignableTo(Repository.class).should().notBePublic();

    @ArchTest
    static final ArchRule entitiesHaveVerbsInsteadOfSetters = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .should(beNamedLikeAFieldThatTheySet());

    @ArchTest
    static final ArchRule tieringMethodsAreFunctions = noClasses()
            .that()
            .resideInAPackage("io.startier.tiering.*..")
            .and()
            .resideOutsideOfPackages(
                    "..tiering.scheme..", "..tiering.assessment..", "..tiering.explanation..", "..tiering.scoring..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.springframework..", "jakarta.persistence..", "java.sql..")
                    .and(not(resideInAPackage("org.springframework.modulith..")))
                    .or(type(Clock.class)))
            .because("facts and rules in, classes with reasons out");

    private static DescribedPredicate<JavaCall<?>> asksTheMachineForTheTime() {
        return DescribedPredicate.describe("asks the machine for the time", call -> {
            var target = call.getTarget();
            var withClock = target.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
            var inJavaTime = target.getOwner().getPackageName().equals("java.time");
            return (inJavaTime && target.getName().equals("now") && !withClock)
                    || (target.getOwner().isEquivalentTo(Clock.class)
                            && target.getName().startsWith("system"))
                    || target.getFullName().equals("java.lang.System.currentTimeMillis()");
        });
    }

    private static ArchCondition<JavaMethod> beNamedLikeAFieldThatTheySet() {
        return ArchCondition.from(DescribedPredicate.describe(
                "be named like a field that they set",
                method -> method.getOwner().getAllFields().stream()
                        .anyMatch(field -> method.getName().equals("set" + StringUtils.capitalize(field.getName())))));
    }

    private static DescribedPredicate<JavaMethod> areHandlers() {
        return DescribedPredicate.describe(
                "answer requests",
                method -> method.isMetaAnnotatedWith(RequestMapping.class)
                        && method.getOwner().isMetaAnnotatedWith(Controller.class));
    }
}
