package dev.bandstand;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What code may do, and where: read the surroundings, speak, end the program, lose an order. */
class ConductTest {

    /** The programs: whatever has a main method. */
    private static final DescribedPredicate<JavaClass> PROGRAMS = DescribedPredicate.describe(
            "programs", type -> type.tryGetMethod("main", String[].class).isPresent());

    @Test
    void onlyTheAppReadsCdkContextAndSynthesizes() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.bandstand.app..")
                .should()
                .callMethodWhere(
                        target(nameMatching("tryGetContext|getContext")).and(ownedBy("software.constructs.Node")))
                .orShould()
                .callMethodWhere(target(name("synth")).and(ownedBy("software.amazon.awscdk.Stage")))
                .because("a construct takes everything from its props, so that it does the same in every app")
                .check(ArchitectureTest.CLASSES);
    }

    @Test
    void onlyTheAppAndProgramsReadTheEnvironment() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.bandstand.app..")
                .and(DescribedPredicate.not(PROGRAMS))
                .should()
                .callMethodWhere(target(name("getenv")).and(target(owner(assignableTo(System.class)))))
                .because("the environment is an argument, so that a test can give another")
                .check(ArchitectureTest.CLASSES);
    }

    @Test
    void onlyTheCommandLineAndProgramsSpeakOrEnd() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.bandstand.cli..")
                .and(DescribedPredicate.not(PROGRAMS))
                .should(ACCESS_STANDARD_STREAMS)
                .orShould()
                .callMethodWhere(target(nameMatching("exit|halt"))
                        .and(target(owner(assignableTo(System.class).or(assignableTo(Runtime.class))))))
                .orShould()
                .callMethodWhere(target(name("printStackTrace")).and(target(owner(assignableTo(Throwable.class)))))
                .because("whoever calls a library decides what is printed and when the program ends")
                .check(ArchitectureTest.CLASSES);
    }

    @Test
    void theSimulationReadsNoClockAndNoUnseededRandom() {
        noClasses()
                .that()
                .resideInAPackage("dev.bandstand.simulation..")
                .should()
                .callMethodWhere(target(nameMatching("now|currentTimeMillis|nanoTime|random"))
                        .and(target(owner(new InJdk()))))
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(ThreadLocalRandom.class)
                .orShould()
                .callConstructor(Random.class)
                .allowEmptyShould(true)
                .because("time and chance are arguments, so that the same load gives the same answer")
                .check(ArchitectureTest.CLASSES);
    }

    @Test
    void nothingUnorderedReachesATemplate() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "dev.bandstand.network..",
                        "dev.bandstand.database..",
                        "dev.bandstand.filesystem..",
                        "dev.bandstand.registry..",
                        "dev.bandstand.cluster..",
                        "dev.bandstand.service..",
                        "dev.bandstand.job..",
                        "dev.bandstand.observability..",
                        "dev.bandstand.delivery..",
                        "dev.bandstand.scaling..",
                        "dev.bandstand.app..")
                .should()
                .callMethodWhere(target(nameMatching("of|ofEntries|copyOf"))
                        .and(target(owner(equalTo(Map.class).or(equalTo(Set.class))))))
                .orShould()
                .callCodeUnitWhere(target(nameMatching("<init>"))
                        .and(target(owner(equalTo(HashMap.class).or(equalTo(HashSet.class))))))
                .orShould()
                .callMethodWhere(unorderedCollector())
                .because("an order salted per JVM makes another template at each synth")
                .check(ArchitectureTest.CLASSES);
    }

    private static DescribedPredicate<JavaCall<?>> unorderedCollector() {
        return DescribedPredicate.describe("a collector into a map or set without order", call -> {
            boolean collector = call.getTargetOwner().isEquivalentTo(Collectors.class);
            int arguments = call.getTarget().getRawParameterTypes().size();
            return collector
                    && switch (call.getTarget().getName()) {
                        case "toSet", "toUnmodifiableSet", "toUnmodifiableMap" -> true;
                        case "toMap" -> arguments < 4;
                        case "groupingBy" -> arguments < 3;
                        default -> false;
                    };
        });
    }

    private static DescribedPredicate<JavaClass> equalTo(Class<?> type) {
        return DescribedPredicate.describe(type.getSimpleName(), owner -> owner.isEquivalentTo(type));
    }

    private static DescribedPredicate<JavaCall<?>> ownedBy(String type) {
        return DescribedPredicate.describe(
                "declared by " + type, call -> call.getTargetOwner().isAssignableTo(type));
    }

    /** Classes of the JDK. */
    private static final class InJdk extends DescribedPredicate<JavaClass> {
        InJdk() {
            super("of the JDK");
        }

        @Override
        public boolean test(JavaClass type) {
            return type.getPackageName().startsWith("java.");
        }
    }
}
