/** Files of the repository that are made from the list of services. */
@NullMarked
package uz.erp.suitefiles;

import org.jspecify.annotations.NullMarked;
