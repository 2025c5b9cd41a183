package dev.bandstand;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dev.bandstand.scaling.ScalingPlan;
import dev.bandstand.template.Template;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The map of the house: which package holds what, and what it may lean on. */
class ArchitectureTest {

    private static final String OURS = "dev.bandstand";

    private static final List<String> CONSTRUCTS = List.of(
            "encryption",
            "network",
            "database",
            "filesystem",
            "registry",
            "cluster",
            "task",
            "service",
            "job",
            "observability",
            "delivery");

    static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(OURS);

    /** A package and what it may import of ours. */
    private record Row(String name, List<String> mayImport) {
        @Override
        public String toString() {
            return name + " may import " + (mayImport.isEmpty() ? "nothing of ours" : String.join(", ", mayImport));
        }
    }

    private static List<Row> table() {
        return List.of(
                new Row("scaling", List.of()),
                new Row("preflight", List.of()),
                new Row("yaml", List.of()),
                new Row("settings", List.of("scaling", "preflight", "yaml")),
                new Row("encryption", List.of()),
                new Row("network", List.of()),
                new Row("database", List.of()),
                new Row("filesystem", List.of()),
                new Row("registry", List.of()),
                new Row("cluster", List.of("preflight")),
                new Row("task", List.of("scaling", "preflight")),
                new Row("service", List.of("scaling", "preflight", "task")),
                new Row("job", List.of("scaling", "preflight", "task")),
                new Row("observability", List.of()),
                new Row("delivery", List.of()),
                new Row(
                        "app",
                        Stream.concat(CONSTRUCTS.stream(), Stream.of("settings", "scaling", "preflight"))
                                .toList()),
                new Row("template", List.of("scaling", "yaml")),
                new Row("markup", List.of()),
                new Row("plan", List.of("template", "scaling", "markup")),
                new Row("prices", List.of()),
                new Row("simulation", List.of("template", "scaling", "preflight", "prices", "markup")),
                new Row("cost", List.of("template", "scaling", "prices", "preflight", "markup")),
                new Row(
                        "review",
                        List.of("template", "scaling", "cost", "simulation", "prices", "preflight", "markup")),
                new Row("rehearsal", List.of("template")),
                new Row("execution", List.of()),
                new Row(
                        "cli",
                        List.of(
                                "settings",
                                "plan",
                                "simulation",
                                "review",
                                "cost",
                                "prices",
                                "rehearsal",
                                "template",
                                "execution",
                                "preflight")));
    }

    @Test
    void theImporterReallySawTheClasses() {
        assertThat(CLASSES.contain(ScalingPlan.class)).isTrue();
        assertThat(CLASSES.contain(Template.class)).isTrue();
        assertThat(CLASSES).as("no test class slipped in").noneMatch(type -> type.isEquivalentTo(getClass()));
    }

    @Test
    void everyPackageHasARowInTheTable() {
        assertThat(table())
                .extracting(Row::name)
                .containsAll(packages().map(JavaPackage::getRelativeName).toList());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("table")
    void packagesImportOnlyWhatTheTableAllows(Row row) {
        String[] allowed = Stream.concat(Stream.of(row.name()), row.mayImport().stream())
                .map(ArchitectureTest::tree)
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage(tree(row.name()))
                .should()
                .dependOnClassesThat(resideInAPackage(OURS + "..").and(not(resideInAnyPackage(allowed))))
                .allowEmptyShould(true)
                .because("a package that leans on few others can be read, used and replaced alone")
                .check(CLASSES);
    }

    @Test
    void constructPackagesNeverImportOneAnother() {
        for (String one : CONSTRUCTS) {
            String[] others = trees(CONSTRUCTS.stream().filter(name -> !name.equals(one) && !name.equals("task")));
            noClasses()
                    .that()
                    .resideInAPackage(tree(one))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(others)
                    .allowEmptyShould(true)
                    .because(
                            "constructs meet in the app through the CDK's own interfaces, so each is usable alone; a task is what"
                                    + " services and jobs are made of")
                    .check(CLASSES);
        }
    }

    @Test
    void packagesAreFreeOfCycles() {
        slices().matching(OURS + ".(*)..")
                .should()
                .beFreeOfCycles()
                .because("packages in a cycle are one package that nobody can take apart")
                .check(CLASSES);
    }

    @Test
    void subPackagesAreFreeOfCycles() {
        slices().matching(OURS + ".(**)")
                .should()
                .beFreeOfCycles()
                .because("a sub-package and its parent that need each other are one package in two folders")
                .check(CLASSES);
    }

    @Test
    void onlyConstructsAndTheAppKnowTheCdk() {
        only(
                        trees(Stream.concat(CONSTRUCTS.stream(), Stream.of("app"))),
                        "software.amazon.awscdk..",
                        "software.constructs..",
                        "software.amazon.jsii..",
                        "io.github.cdklabs..")
                .because("whatever reads a template must start without Node and work on templates of other tools")
                .check(CLASSES);
    }

    @Test
    void onlyTheRehearsalAndTheExecutionKnowTheAwsSdk() {
        only(trees(Stream.of("rehearsal", "execution")), "software.amazon.awssdk..")
                .because("nothing else talks to an endpoint: one deploys to an emulator, one runs a deployed task")
                .check(CLASSES);
    }

    @Test
    void onlyTheCommandLineKnowsPicocli() {
        only(trees(Stream.of("cli")), "picocli..")
                .because("picocli is an optional dependency, absent where the jar is used as a library")
                .check(CLASSES);
    }

    @Test
    void onlySettingsAndTemplatesKnowYaml() {
        only(trees(Stream.of("yaml", "settings", "template")), "org.yaml..")
                .because("it is an optional dependency, absent where the jar is used as a library")
                .check(CLASSES);
    }

    @Test
    void onlySettingsKnowTheirSchema() {
        only(trees(Stream.of("settings")), "com.networknt..")
                .because("it is an optional dependency, absent where the jar is used as a library")
                .check(CLASSES);
    }

    @Test
    void everyPackageIsNullMarked() {
        assertThat(packages().filter(each -> !each.isAnnotatedWith(NullMarked.class)))
                .as("packages without @NullMarked in package-info.java, where NullAway would look away")
                .isEmpty();
    }

    @Test
    void publicTypesAreClosed() {
        classes()
                .that(are(
                        "public and on the top level",
                        type -> type.isTopLevelClass() && type.getModifiers().contains(JavaModifier.PUBLIC)))
                .should(be(are("final, records, enums, sealed or interfaces", ArchitectureTest::closed)))
                .because("what others may extend can never change again")
                .check(CLASSES);
    }

    @Test
    void namesSayWhatAThingIs() {
        noClasses()
                .should()
                .resideInAnyPackage(
                        "..util..", "..common..", "..helper..", "..base..", "..impl..", "..manager..", "..model..")
                .orShould()
                .haveSimpleNameStartingWith("Abstract")
                .orShould()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .because("such a name fits anything and so says nothing")
                .check(CLASSES);
    }

    private static ArchRule only(String[] allowed, String... libraries) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(allowed)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(libraries);
    }

    private static boolean closed(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.FINAL)
                || type.isInterface()
                || type.isEnum()
                || type.isRecord()
                || type.reflect().isSealed();
    }

    private static DescribedPredicate<JavaClass> are(String description, Predicate<JavaClass> test) {
        return describe(description, test);
    }

    private static Stream<JavaPackage> packages() {
        return CLASSES.getPackage(OURS).getSubpackages().stream()
                .filter(each -> !each.getClassesInPackageTree().isEmpty());
    }

    private static String[] trees(Stream<String> names) {
        return names.map(ArchitectureTest::tree).toArray(String[]::new);
    }

    private static String tree(String name) {
        return OURS + "." + name + "..";
    }
}
