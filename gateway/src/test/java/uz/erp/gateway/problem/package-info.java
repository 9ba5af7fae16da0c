@NullMarked
package uz.erp.gateway.problem;

import org.jspecify.annotations.NullMarked;
