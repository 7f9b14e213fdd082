package io.compliance4j;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The architecture of the client: what may know what. A red test here means that a class stands in the wrong place. */
class HousePlanTest {

    private static final String[] RESOURCES = {
        "io.compliance4j.activity..",
        "io.compliance4j.organization..",
        "io.compliance4j.chat..",
        "io.compliance4j.file..",
        "io.compliance4j.artifact..",
        "io.compliance4j.project..",
        "io.compliance4j.session..",
        "io.compliance4j.deletion..",
        "io.compliance4j.internal.resource.."
    };

    private static final JavaClasses CLIENT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPath(Path.of("target/classes"));

    @Test
    void json_and_errors_know_no_other_package_of_ours() {
        noClasses()
                .that()
                .resideInAPackage("io.compliance4j.error")
                .should(dependOnClassesThat(
                        ours().and(DescribedPredicate.not(resideInAPackage("io.compliance4j.error")))))
                .because("whoever catches an exception should not need anything else")
                .check(CLIENT);
        noClasses()
                .that()
                .resideInAPackage("io.compliance4j.json")
                .should(dependOnClassesThat(ours().and(DescribedPredicate.not(resideInAPackage("io.compliance4j.json")
                        .or(resideInAPackage("io.compliance4j.internal.codec"))))))
                .check(CLIENT);
    }

    @Test
    void http_knows_neither_paging_nor_resources() {
        noClasses()
                .that()
                .resideInAnyPackage("io.compliance4j.http", "io.compliance4j.internal.http")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.compliance4j.paging", "io.compliance4j.transfer", "io.compliance4j.internal.paging")
                .check(CLIENT);
        noClasses()
                .that()
                .resideInAnyPackage("io.compliance4j.http", "io.compliance4j.internal.http")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(RESOURCES)
                .check(CLIENT);
    }

    @Test
    void paging_and_transfer_know_no_resources() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "io.compliance4j.paging",
                        "io.compliance4j.transfer",
                        "io.compliance4j.internal.paging",
                        "io.compliance4j.internal.transfer")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(RESOURCES)
                .check(CLIENT);
    }

    @Test
    void resources_know_no_events_and_events_no_exports() {
        noClasses()
                .that()
                .resideInAnyPackage(RESOURCES)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.compliance4j.event..", "io.compliance4j.claudeexport..")
                .because("events are made of what the calls return, not the other way round")
                .check(CLIENT);
        noClasses()
                .that()
                .resideInAPackage("io.compliance4j.event..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.compliance4j.claudeexport..")
                .check(CLIENT);
    }

    @Test
    void an_export_is_read_without_any_call() {
        noClasses()
                .that()
                .resideInAPackage("io.compliance4j.claudeexport..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.compliance4j.http..",
                        "io.compliance4j.paging..",
                        "io.compliance4j.transfer..",
                        "io.compliance4j.internal.http..",
                        "io.compliance4j.internal.resource..")
                .check(CLIENT);
    }

    @Test
    void only_the_codec_knows_jackson() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.compliance4j.internal.codec..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.fasterxml..")
                .because("a later Jackson must not break anybody who uses this library")
                .check(CLIENT);
    }

    @Test
    void nothing_internal_shows_in_public_signatures() {
        methods()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat()
                .resideOutsideOfPackage("io.compliance4j.internal..")
                .and()
                .areDeclaredInClassesThat()
                .arePublic()
                .should(haveSignaturesFreeOfInternalTypes())
                .check(CLIENT);
        classes()
                .that()
                .resideOutsideOfPackage("io.compliance4j.internal..")
                .and()
                .arePublic()
                .should(haveConstructorsFreeOfInternalTypes())
                .check(CLIENT);
    }

    @Test
    void public_types_are_interfaces_final_classes_enums_or_exceptions() {
        classes()
                .that()
                .arePublic()
                .and()
                .resideOutsideOfPackage("io.compliance4j.internal..")
                .and()
                .areNotInterfaces()
                .and()
                .areNotEnums()
                .and()
                .areNotAssignableTo(Throwable.class)
                .and(DescribedPredicate.not(areBuildersThatImmutablesGenerated()))
                .should()
                .haveModifier(JavaModifier.FINAL)
                .check(CLIENT);
    }

    @Test
    void only_the_injected_seams_sleep_or_read_the_time() {
        noClasses()
                .that()
                .doNotHaveSimpleName("Sleeper")
                .should()
                .callMethod(Thread.class, "sleep", long.class)
                .orShould()
                .callMethod(Thread.class, "sleep", long.class, int.class)
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(CLIENT);
        noClasses()
                .that()
                .resideOutsideOfPackages("io.compliance4j", "io.compliance4j.http")
                .should()
                .callMethod(Clock.class, "systemUTC")
                .check(CLIENT);
    }

    @Test
    void nothing_is_printed() {
        noClasses()
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(CLIENT);
    }

    @Test
    void every_package_says_what_it_is_and_that_nothing_is_null() throws IOException {
        Path root = Path.of("src/main/java/io/compliance4j");
        try (Stream<Path> files = Files.walk(root)) {
            List<Path> packages = files.filter(file -> file.toString().endsWith(".java"))
                    .map(Path::getParent)
                    .distinct()
                    .toList();
            assertThat(packages)
                    .isNotEmpty()
                    .allSatisfy(folder -> assertThat(folder.resolve("package-info.java"))
                            .content()
                            .startsWith("/**")
                            .contains("@NullMarked"));
        }
    }

    /** Public so that our final builders can extend them, but inside a class that is not. */
    private static DescribedPredicate<JavaClass> areBuildersThatImmutablesGenerated() {
        return DescribedPredicate.describe(
                "are builders that Immutables generated",
                type -> type.getSimpleName().equals("Builder") && type.getName().contains(".Immutable"));
    }

    private static DescribedPredicate<JavaClass> ours() {
        return resideInAPackage("io.compliance4j..");
    }

    private static boolean isInternal(JavaClass type) {
        String name = type.getBaseComponentType().getPackageName();
        return name.startsWith("io.compliance4j.internal")
                || name.startsWith("com.fasterxml")
                || name.startsWith("org.immutables");
    }

    private static <T extends JavaCodeUnit> ArchCondition<T> haveSignaturesFreeOfInternalTypes() {
        return new ArchCondition<>("have signatures free of internal types") {
            @Override
            public void check(T method, ConditionEvents events) {
                Stream.concat(method.getRawParameterTypes().stream(), Stream.of(method.getRawReturnType()))
                        .filter(HousePlanTest::isInternal)
                        .forEach(type -> events.add(SimpleConditionEvent.violated(
                                method, method.getFullName() + " shows " + type.getName())));
            }
        };
    }

    private static ArchCondition<JavaClass> haveConstructorsFreeOfInternalTypes() {
        ArchCondition<JavaCodeUnit> free = haveSignaturesFreeOfInternalTypes();
        return new ArchCondition<>("have constructors free of internal types") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getConstructors().stream()
                        .filter(constructor -> constructor.getModifiers().contains(JavaModifier.PUBLIC))
                        .forEach(constructor -> free.check(constructor, events));
            }
        };
    }
}
