/** A service is added to a copy of the repository, and traded with. */
@NullMarked
package uz.erp.systemtests.newservice;

import org.jspecify.annotations.NullMarked;
