package io.skillforge.catalog.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.skillforge.catalog.domain.OccupationNames.Name;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OccupationNamesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Chefs and Head Cooks | Chefs;Head Cooks",
                "Cooks, Restaurant | ",
                "Cooks, Institution and Cafeteria | Cooks, Institution;Cooks, Cafeteria",
                "Construction and Building Inspectors | Construction Inspectors;Building Inspectors",
                "Farmers, Ranchers, and Other Agricultural Managers | Farmers;Ranchers;Other Agricultural Managers",
                "Retail Salespersons, Except Parts | Retail Salespersons",
                "Office Clerks, General | Office Clerks",
                "Managers, All Other | ",
                "Helpers--Tile and Marble Setters | Helpers--Tile Setters;Helpers--Marble Setters",
                "First-Line Supervisors of Police and Detectives | First-Line Supervisors of Detectives",
                "Computer Systems Engineers/Architects | Computer Systems Engineers;Computer Systems Architects"
            })
    void partsATitle(String title, String parts) {
        assertThat(OccupationNames.parts(title))
                .containsAll(parts == null ? List.of() : List.of(parts.split(";")))
                .doesNotContain(title);
    }

    @Test
    void addsWhatPeopleSay() {
        assertThat(OccupationNames.of("Flight Attendants", List.of()))
                .contains(new Name(NameKind.EVERYDAY, "stewardess"));
        assertThat(OccupationNames.of("Occupations of Tomorrow", List.of())).hasSize(1);
    }

    @Test
    void takesBracketsApart() {
        assertThat(OccupationNames.of(
                        "Cooks", List.of("CEO (Chief Executive Officer)", "Registered Nurse (RN)", "Cook")))
                .contains(
                        new Name(NameKind.ALTERNATIVE, "CEO (Chief Executive Officer)"),
                        new Name(NameKind.SHORT, "CEO"),
                        new Name(NameKind.SHORT, "Chief Executive Officer"),
                        new Name(NameKind.SHORT, "RN"),
                        new Name(NameKind.SHORT, "Registered Nurse"),
                        new Name(NameKind.ALTERNATIVE, "Cook"));
    }
}
