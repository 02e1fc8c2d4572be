package io.skillforge.population.domain;

/** An address that is to become its blind index. */
public record Indexed(String email) {

    /** A record would tell the address. */
    @Override
    public String toString() {
        return "Indexed";
    }
}
