/** The API's description, held against what the server does. */
package io.skillforge.it.contract;
