package io.skillforge.privacy;

/** A text that is to be sealed for a place; null stays null. */
public record ClearValue(Place place, String text) {

    /** A record would tell the text. */
    @Override
    public String toString() {
        return "ClearValue[" + place + "]";
    }
}
