package io.skillforge.it.person;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.skillforge.it.ReferenceData;
import io.skillforge.it.ServerTest;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Entities against the schema as the migrations make it: the server makes no tables, so nobody else would compare. */
@ServerTest
class EntityMappingIT {

    private static final ReferenceData DATA = ReferenceData.ofServer();

    private static final String COLUMNS =
            "select column_name from information_schema.columns where table_schema = 'skillforge' and table_name = ?";

    private static final String REQUIRED = COLUMNS + " and is_nullable = 'NO' and column_default is null";

    static Stream<Class<?>> entities() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("io.skillforge").stream()
                        .filter(type -> type.isAnnotatedWith(Entity.class))
                        .map(JavaClass::reflect);
    }

    @ParameterizedTest
    @MethodSource("entities")
    void everyMappedColumnIsThere(Class<?> entity) {
        assertThat(columns(COLUMNS, entity)).containsAll(mapped(entity));
    }

    @ParameterizedTest
    @MethodSource("entities")
    void everyColumnThatMustBeGivenIsMapped(Class<?> entity) {
        if (entity.getPackageName().equals("io.skillforge.person.domain")) {
            assertThat(mapped(entity)).containsAll(columns(REQUIRED, entity));
        }
    }

    private static List<String> columns(String sql, Class<?> entity) {
        var table = entity.getAnnotation(Table.class).name();
        return DATA.rows(sql, table).stream().map(row -> row.get(0)).toList();
    }

    private static List<String> mapped(Class<?> entity) {
        return Arrays.stream(entity.getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers()) && !field.isSynthetic())
                .filter(field -> !field.getName().startsWith("_persistence_"))
                .filter(field -> !field.isAnnotationPresent(Transient.class))
                .map(EntityMappingIT::column)
                .toList();
    }

    private static String column(Field field) {
        var column = field.getAnnotation(Column.class);
        if (column != null && !column.name().isEmpty()) {
            return column.name();
        }
        var join = field.getAnnotation(JoinColumn.class);
        return join == null ? field.getName() : join.name();
    }
}
