package io.skillforge.privacy;

import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.util.Iterator;
import java.util.List;

/** What CDI would have found. */
record FakeStores(List<SubjectStore> stores) implements Instance<SubjectStore> {

    @Override
    public Iterator<SubjectStore> iterator() {
        return stores.iterator();
    }

    @Override
    public SubjectStore get() {
        return stores.get(0);
    }

    @Override
    public boolean isUnsatisfied() {
        return stores.isEmpty();
    }

    @Override
    public boolean isAmbiguous() {
        return stores.size() > 1;
    }

    @Override
    public Instance<SubjectStore> select(Annotation... qualifiers) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <U extends SubjectStore> Instance<U> select(Class<U> type, Annotation... qualifiers) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <U extends SubjectStore> Instance<U> select(TypeLiteral<U> type, Annotation... qualifiers) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void destroy(SubjectStore store) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Handle<SubjectStore> getHandle() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Iterable<Handle<SubjectStore>> handles() {
        throw new UnsupportedOperationException();
    }
}
