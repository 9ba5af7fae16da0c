@NullMarked
package uz.erp.systemtests.contracts.postman;

import org.jspecify.annotations.NullMarked;
