package dev.roster.jdbc.faults;

import java.sql.SQLException;
import java.sql.SQLTimeoutException;

/** How a call to a driver goes wrong. */
enum Fault {
    /** The connection is gone, and each later call on it fails too. */
    CONNECTION_LOST {
        @Override
        Exception exception() {
            return new SQLException("An I/O error occurred", "08006");
        }
    },
    TIME_OUT {
        @Override
        Exception exception() {
            return new SQLTimeoutException("The statement took too long", "57014");
        }
    },
    /** The database has undone the transaction. Roster repeats it. */
    DEADLOCK {
        @Override
        Exception exception() {
            return new SQLException("Deadlock found", "40001", 40001);
        }
    },
    GENERIC {
        @Override
        Exception exception() {
            return new SQLException("Something is wrong", "HY000");
        }
    },
    DEFECT_OF_THE_DRIVER {
        @Override
        Exception exception() {
            return new NullPointerException("a defect of the driver");
        }
    };

    abstract Exception exception();
}
