package io.skillforge.architecture.planted.person.store;

public class NameStore {}
