/** Where rows of people are read and written; every statement names the tenant. */
package io.skillforge.person.store;
